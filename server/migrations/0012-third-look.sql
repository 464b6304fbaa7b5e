-- Of two reviewers who disagree, the second: the case goes to somebody who is neither, and that decision stands.
alter table cases add column second_reviewer_id uuid references staff (id);
