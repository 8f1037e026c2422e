/** What those who have a place at an event need, in numbers; of one that is long over, the numbers that were kept. */
const counted = `
create or replace view need_counted with (security_invoker = on) as
  select r.summit_id, n.kind, n.detail, sum(n.count)::int as count
    from need n join registration r on r.id = n.registration_id where r.state = 'CONFIRMED' group by r.summit_id, n.kind, n.detail
  union all select k.summit_id, k.kind, k.detail, k.count from kept_needs k;`

/** Views of needs. */
export const guards: string[] = [counted]
