/** How each invitation stands, with the fate of the mail that brought it: ids and states, no word and no name. */
export const guards = [
  `create or replace view invitation_standing as
   select i.summit_id, i.state, i.opened_at, i.reminded_at, brought.state as mail, brought.channel = 'LETTER' as by_post,
     i.id,
     coalesce((select m.state in ('failed', 'bounced') from message m where m.about_entity = 'Invitation' and m.about_id = i.id
        and m.channel = 'MAIL' and m.state not in ('cancelled', 'expired') order by m.created_at desc limit 1), false) as came_back,
     exists (select 1 from mail_wish w join person p on p.id = w.person_id
       where w.person_id = i.person_id and w.stopped_at is not null and p.email is not null) as no_mails,
     -- said yes, and has given the place back or let the offer of one lapse
     i.state = 'ACCEPTED'
       and exists (select 1 from registration r where r.id = i.registration_id and r.state in ('CANCELLED', 'LAPSED'))
       and not exists (select 1 from registration r where r.summit_id = i.summit_id and r.person_id = i.person_id
         and r.state in ('CONFIRMED', 'WAITLISTED', 'OFFERED')) as gave_back
   from invitation i left join lateral (select m.state, m.channel from message m
     where m.about_entity = 'Invitation' and m.about_id = i.id and m.template in ('invitations.invited', 'invitations.passedOn')
     order by m.created_at desc limit 1) brought on true;`,
  `create or replace view sending_mail as
   select mailing_id as id, count(*) filter (where state in ('sent', 'bounced'))::int as sent,
     count(*) filter (where state in ('queued', 'uncertain', 'sending'))::int as waiting,
     count(*) filter (where state in ('failed', 'held'))::int as failed
   from message where mailing_id is not null and channel = 'MAIL' group by mailing_id;`,
  // who is erased has no links any more: nobody answers in their name
  `create or replace function invitation_links_end() returns trigger language plpgsql as $$
   begin
     delete from invitation_token k using invitation i where i.id = k.invitation_id and i.person_id = new.id;
     delete from invitation_proof p using invitation i where i.id = p.invitation_id and i.person_id = new.id;
     return null;
   end $$;
   create or replace trigger invitation_links_end after update of erased_at on person
     for each row when (new.erased_at is not null) execute function invitation_links_end();`,
  // letters of an event, about invitations and registrations: ids, states and whether there is an address
  `create or replace view event_letter as
   select m.id, a.summit_id, m.state, m.address <> '' as addressed, m.about_entity, m.about_id, m.expires_at, m.created_at, m.sent_at
   from message m join (select id, summit_id, 'Invitation' as entity from invitation
       union all select id, summit_id, 'Registration' from registration) a on a.entity = m.about_entity and a.id = m.about_id
   where m.channel = 'LETTER';`,
]
