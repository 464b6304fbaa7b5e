-- Cases for a second look are claimed as those of the queue are, and a reviewer reads the own decisions newest first.
drop index cases_queue;
create index cases_queue on cases (agency_id, coalesce(due_at, 'infinity'), id, kind)
  where state in ('queued', 'secondLook');
create index cases_decided on cases (reviewer_id, decided_at desc, id desc) where state = 'decided';
