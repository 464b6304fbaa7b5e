-- What pictures look like, so that one handed in again is found, and what was read of a paper, sealed for its merchant.
alter table files add column look text not null default '';
alter table files add column reading text;
create index files_by_hash on files (sha256, id);

-- The look of each picture in eight bands with their number, as `3:0f0f0f0f`: copies that were saved again have at least
-- one in common, so that none has to be compared with all.
create table file_looks (
  band text not null,
  file_id uuid not null references files (id),
  merchant_id uuid not null,
  primary key (band, file_id)
);
