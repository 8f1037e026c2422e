import { counts } from './counts.sql.js'

/*
 * The search reads a table of its own that holds public rows only: a full-text condition under a visibility predicate
 * would fall to a sequential scan. Two readings of each word: the German stem, and the word as it is typed so far.
 */
const search = `
do $$ begin
  if not exists (select 1 from pg_ts_config where cfgname = 'mitsprache_de') then
    create text search configuration mitsprache_de (copy = german);
    alter text search configuration mitsprache_de alter mapping for hword, hword_part, word with unaccent, german_stem;
    create text search configuration mitsprache_plain (copy = simple);
    alter text search configuration mitsprache_plain alter mapping for hword, hword_part, word with unaccent, simple;
  end if;
end $$;

create table if not exists paper_search (
  paper_id uuid primary key,
  title text not null,
  body text not null,
  document tsvector not null
);
-- the key goes with the papers when their table goes and comes again
do $$ begin
  if not exists (select 1 from pg_constraint where conrelid = 'paper_search'::regclass and contype = 'f') then
    delete from paper_search s where not exists (select 1 from paper p where p.id = s.paper_id);
    alter table paper_search add constraint paper_search_paper_id_fkey foreign key (paper_id) references paper (id) on delete cascade;
  end if;
end $$;
create index if not exists ix_paper_search__document on paper_search using gin (document);
create index if not exists ix_paper_search__title on paper_search using gin (title gin_trgm_ops);

create or replace function refresh_paper_search(wanted uuid) returns void language sql as $$
  delete from paper_search where paper_id = wanted;
  insert into paper_search (paper_id, title, body, document)
  select p.id, t.title, words.body,
    setweight(to_tsvector('mitsprache_de', t.title), 'A') || setweight(to_tsvector('mitsprache_plain', t.title), 'A')
      || to_tsvector('mitsprache_de', words.body) || to_tsvector('mitsprache_plain', words.body)
      || setweight(to_tsvector('mitsprache_plain', concat_ws(' ', p.number, p.external_number)), 'A')
  from paper p
  join lateral (
    select * from proposal_text x
    where x.proposal_id = p.proposal_id and x.submitted_at is not null
      and (x.language = 'de' or not exists (select 1 from proposal_text g where g.proposal_id = x.proposal_id and g.language = 'de' and g.submitted_at is not null))
    order by x.version desc limit 1
  ) t on true
  cross join lateral (
    select concat_ws(E'\\n', t.what, t.why, t.for_whom, p.result_text,
      (select d.text from draft_resolution d where d.paper_id = p.id and d.is_public order by d.version desc limit 1),
      (select o.name from proposal q join organisation o on o.id = q.organisation_id where q.id = p.proposal_id)) as body
  ) words
  where p.id = wanted and p.public_since is not null;
$$;

create or replace function paper_query(typed text) returns tsquery language plpgsql stable as $$
declare
  word text;
  stem tsquery;
  found tsquery;
begin
  foreach word in array regexp_split_to_array(left(typed, 300), '[^[:alnum:]]+') loop
    continue when word = '';
    stem := to_tsquery('mitsprache_de', quote_literal(word) || ':*');
    continue when numnode(stem) = 0;
    stem := stem || to_tsquery('mitsprache_plain', quote_literal(word) || ':*');
    found := case when found is null then stem else found && stem end;
  end loop;
  return coalesce(found, ''::tsquery);
end $$;
create index if not exists ix_proposal_text__title on proposal_text using gin (title gin_trgm_ops);
`

/*
 * What predicates ask of walled tables. The owner's views, so that a predicate inside a policy does not ask a policy again:
 * only whom a row belongs to and how it stands.
 */
const keys = `
create or replace view proposal_key as
  select id, state, author_id, organisation_id, entered_by_id, public_since from proposal;
create or replace view statement_key as select id, paper_id, office_id, state, is_public from statement;
`

/* The order a list of papers has unless told otherwise. */
const orders = `
create index if not exists ix_paper__arrival on paper (coalesce(submitted_at, created_at), id);
`

/** The search's table and functions, what predicates read, the order of lists, and the counts. */
export const guards: string[] = [keys, search, orders, counts]
