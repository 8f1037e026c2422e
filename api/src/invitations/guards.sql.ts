/** How each invitation stands, with the fate of the mail that brought it: ids and states, no word and no name. */
export const guards = [
  `create or replace view invitation_standing as
   select i.summit_id, i.state, i.opened_at, i.reminded_at,
     (select m.state from message m where m.about_entity = 'Invitation' and m.about_id = i.id and m.template = 'invitations.invited'
        order by m.created_at desc limit 1) as mail
   from invitation i;`,
]
