/*
 * The search reads a table of its own that holds public papers only: a full-text condition under a visibility predicate
 * would fall to a sequential scan. What is written and what is asked go through the same folding (`search_fold`), and each
 * word has three readings: its German stem, itself (so that it is found while it is being typed), and, where it has an
 * umlaut, itself with ae, oe, ue. Rows are kept thin (texts lie outside them), so that even a word most papers have costs
 * a few milliseconds to look up.
 */
const words = `
create or replace function search_plain(words text) returns text language sql immutable strict parallel safe as $$
  select translate(normalize(words, NFKC), 'İIıأإآٱىةґҐ' || U&'\\00AD\\200B\\200C\\200D\\0300\\0301\\0302\\0303\\0306\\0307\\0308\\030C\\0327\\0640\\064B\\064C\\064D\\064E\\064F\\0650\\0651\\0652\\0670', 'iiiااااىهгГ')
$$;
create or replace function search_fold(words text) returns text language sql stable strict parallel safe as $$
  select regexp_replace(lower(unaccent('unaccent', search_plain(words))), '[^[:alnum:]]+', ' ', 'g')
$$;
create or replace function search_respelt(words text) returns text language sql stable strict parallel safe as $$
  select search_fold(replace(replace(replace(lower(words), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'))
$$;
create or replace function search_words(words text) returns tsvector language sql stable parallel safe as $$
  select to_tsvector('german', folded) || to_tsvector('simple', folded) || to_tsvector('simple', respelt)
  from (select search_fold(coalesce(words, '')) as folded, coalesce((
    select search_respelt(string_agg(word, ' ')) from regexp_split_to_table(search_plain(words), '[^[:alnum:]]+') word where word ~* '[äöü]'
  ), '') as respelt offset 0) f
$$;
`

/*
 * German words carry the paper, the words in other languages lead to it too. A title weighs most, then a title in another
 * language; the number is as good as a title.
 */
const table = `
do $$ begin
  if not exists (select 1 from pg_ts_config where cfgname = 'mitsprache_de') then
    create text search configuration mitsprache_de (copy = german);
    alter text search configuration mitsprache_de alter mapping for hword, hword_part, word with unaccent, german_stem;
  end if;
end $$;

create table if not exists paper_search (
  paper_id uuid primary key,
  arrived_at timestamptz not null,
  -- as the paper has them, kept by a trigger
  body_id uuid not null,
  state text not null,
  kind text not null,
  body text not null,
  document tsvector not null
) with (toast_tuple_target = 128);
-- read for each paper that is ranked: not packed
alter table paper_search alter column document set storage external;
-- the key goes with the papers when their table goes and comes again
do $$ begin
  if not exists (select 1 from pg_constraint where conrelid = 'paper_search'::regclass and contype = 'f') then
    delete from paper_search s where not exists (select 1 from paper p where p.id = s.paper_id);
    alter table paper_search add constraint paper_search_paper_id_fkey foreign key (paper_id) references paper (id) on delete cascade;
  end if;
end $$;
create index if not exists ix_paper_search__document on paper_search using gin (document);
create index if not exists ix_paper_search__arrival on paper_search (arrived_at, paper_id);

create or replace function refresh_paper_search(wanted uuid) returns void language sql as $$
  -- first the paper, then its row here, as its moves do: so neither waits for the other, and what is written is as it stands
  select from paper where id = wanted for no key update;
  delete from paper_search where paper_id = wanted;
  insert into paper_search (paper_id, arrived_at, body_id, state, kind, body, document)
  select p.id, coalesce(p.submitted_at, p.created_at), p.body_id, p.state, p.kind, told.body,
    setweight(search_words(t.title), 'A') || search_words(told.body) || other.document
      || setweight(to_tsvector('simple', search_fold(concat_ws(' ', p.number, p.external_number))), 'A')
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
  ) told
  cross join lateral (
    select setweight(search_words(string_agg(x.title, ' ')), 'B') || search_words(string_agg(concat_ws(' ', x.what, x.why, x.for_whom), ' ')) as document
    from proposal_text x where x.proposal_id = p.proposal_id and x.version = t.version and x.id <> t.id and x.submitted_at is not null
  ) other
  where p.id = wanted and p.public_since is not null;
$$;
create or replace function paper_searched() returns trigger language plpgsql as $$
begin
  update paper_search set body_id = new.body_id, state = new.state, kind = new.kind where paper_id = new.id;
  return null;
end $$;
create or replace trigger paper_searched after update of body_id, state, kind on paper
  for each row when (new.public_since is not null and (old.body_id, old.state, old.kind) is distinct from (new.body_id, new.state, new.kind))
  execute function paper_searched();
select refresh_paper_search(p.id) from paper p where p.public_since is not null and not exists (select 1 from paper_search s where s.paper_id = p.id);
`

/*
 * A question: every word must be there, as it is typed so far or in another form. A word of one or two letters is meant
 * whole (half of all words begin with it), words such as "der" and "für" count only where there are no others, and of a
 * long sentence the first ten words count.
 */
const questions = `
create or replace function paper_query(typed text) returns tsquery language plpgsql stable as $$
declare
  word text;
  folded text;
  stem tsquery;
  one tsquery;
  found tsquery;
  filling tsquery;
  counted int := 0;
begin
  foreach word in array regexp_split_to_array(search_plain(left(typed, 300)), '[^[:alnum:]]+') loop
    folded := btrim(search_fold(word));
    continue when folded = '';
    exit when counted = 10;
    one := to_tsquery('simple', quote_literal(folded) || case when length(folded) < 3 then '' else ':*' end);
    if numnode(to_tsquery('german', quote_literal(lower(word)))) = 0 then
      filling := case when filling is null then one else filling && one end;
      continue;
    end if;
    stem := to_tsquery('german', quote_literal(folded));
    -- a word that is its own stem is asked for once: ranking would count the whole word alone, not what it is the beginning of
    if stem::text <> quote_literal(folded) then one := one || stem; end if;
    if word ~* '[äöü]' then one := one || to_tsquery('simple', quote_literal(search_respelt(word)) || ':*'); end if;
    found := case when found is null then one else found && one end;
    counted := counted + 1;
  end loop;
  -- no words, no paper: null matches nothing
  return coalesce(found, filling);
end $$;

-- The newest papers of those that have the words, with their ranks; of these bodies, states and kinds alone where some are named. In
-- one of two ways (the settings leave no other): what the index says is quick where few have the words; where most have them, it is
-- quicker to read paper by paper until there are enough.
drop function if exists papers_with_words(text, int), papers_by_index(tsquery, int), papers_by_age(tsquery, int);
create or replace function papers_by_index(asked tsquery, bodies uuid[], states text[], kinds text[], most int)
  returns table (paper_id uuid, rank real) language plpgsql stable
  set enable_seqscan = off set enable_indexscan = off set max_parallel_workers_per_gather = 0 as $$
begin
  return query select near.id, ts_rank(near.document, asked) from (
    select s.paper_id as id, s.document from paper_search s
    where s.document @@ asked and (bodies is null or s.body_id = any(bodies)) and (states is null or s.state = any(states)) and (kinds is null or s.kind = any(kinds))
    order by s.arrived_at desc, s.paper_id desc limit most) near;
end $$;
create or replace function papers_by_age(asked tsquery, bodies uuid[], states text[], kinds text[], most int)
  returns table (paper_id uuid, rank real) language plpgsql stable
  set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off as $$
begin
  return query select s.paper_id, ts_rank(s.document, asked) from paper_search s
    where (bodies is null or s.body_id = any(bodies)) and (states is null or s.state = any(states)) and (kinds is null or s.kind = any(kinds)) and s.document @@ asked
    order by s.arrived_at desc, s.paper_id desc limit most;
end $$;
-- how many have the words, the newest hundred tell; reading the words of one costs as much as 10 entries of the index
create or replace function papers_asked(asked tsquery, bodies uuid[], states text[], kinds text[], most int)
  returns table (paper_id uuid, rank real) language plpgsql stable as $$
declare
  share real;
  meet real;
begin
  select avg((newest.document @@ asked)::int), avg(((bodies is null or newest.body_id = any(bodies)) and (states is null or newest.state = any(states)) and (kinds is null or newest.kind = any(kinds)))::int)
  into share, meet from (select s.* from paper_search s order by s.arrived_at desc, s.paper_id desc limit 100) newest;
  if share > 0 and meet > 0 and (10 + 1 / meet) * most / share < share * (select reltuples from pg_class where oid = 'paper_search'::regclass) then
    return query select * from papers_by_age(asked, bodies, states, kinds, most);
  else
    return query select * from papers_by_index(asked, bodies, states, kinds, most);
  end if;
end $$;
create or replace function papers_with_words(typed text, bodies uuid[], states text[], kinds text[], most int)
  returns table (paper_id uuid, rank real) language sql stable as $$
  select * from papers_asked(paper_query(typed), bodies, states, kinds, most)
$$;
`

/*
 * Papers like a draft: those that have all words of its title or one of its rare ones, by how many of its words they have
 * and where. How rare a word is, the statistics of the index's column say; what they do not name is rare. A paper is like
 * the draft from a third of the words in its title on.
 */
const likeness = `
create or replace function paper_likeness(document tsvector, title tsquery, what tsquery) returns real language sql immutable parallel safe as $$
  select coalesce(ts_rank('{0.3,0.4,0.4,1}', document, title), 0) + coalesce(ts_rank('{0.3,0.4,0.4,1}', document, what), 0)
$$;
-- without such as "für", which folding would hide from the list of them
create or replace function draft_words(words text) returns tsvector language sql stable parallel safe as $$
  select to_tsvector('german', coalesce(search_fold(string_agg(word, ' ')), ''))
  from regexp_split_to_table(search_plain(left(words, 300)), '[^[:alnum:]]+') word
  where case when word <> '' then numnode(to_tsquery('german', quote_literal(lower(word)))) > 0 end
$$;
create or replace function draft_query(words text) returns tsquery language sql stable parallel safe as $$
  select string_agg(quote_literal(l), ' | ')::tsquery from unnest(tsvector_to_array(draft_words(words))) l
$$;
create or replace function similar_papers(title text, what text, most int) returns table (paper_id uuid) language plpgsql stable as $$
declare
  asked tsquery;
  title_query tsquery := draft_query(title);
  what_query tsquery := draft_query(what);
begin
  with told as (select l as word, true as is_title from unnest(tsvector_to_array(draft_words(title))) l
      union all select l, false from unnest(tsvector_to_array(draft_words(what))) l),
    common as (select c.word from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) c(word, share)
      where schemaname = current_schema() and tablename = 'paper_search' and attname = 'document' and c.share > 0.01),
    rare as (select distinct t.word, t.is_title from told t where t.word not in (select c.word from common c where c.word is not null) order by t.is_title desc, t.word limit 12)
  select concat_ws(' | ', (select '(' || string_agg(quote_literal(t.word), ' & ') || ')' from told t where t.is_title), (select string_agg(quote_literal(r.word), ' | ') from rare r))::tsquery into asked;
  return query select near.paper_id from papers_asked(asked, null, null, null, 200) newest join paper_search near on near.paper_id = newest.paper_id
    cross join lateral (select paper_likeness(near.document, title_query, what_query) as likeness offset 0) l
    where l.likeness > 0.2 order by l.likeness desc, near.arrived_at desc limit most;
end $$;
`

/** The search's table, what is asked of it, and which papers are like a draft. */
export const search = [words, table, questions, likeness].join('')
