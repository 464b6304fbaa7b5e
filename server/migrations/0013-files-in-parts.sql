-- A file that comes part by part: a line that is cut costs only what was not acknowledged. The parts are kept like files,
-- sealed, each under its own id; how far the file is and where each part stands is here.
create table incoming_files (
  id uuid primary key,
  merchant_id uuid not null references merchants (id),
  application_id uuid not null references applications (id),
  field text not null,
  name text not null,
  length integer not null check (length > 0),
  sha256 bytea not null,
  received integer not null check (received between 0 and length),
  begun_at timestamptz not null,
  touched_at timestamptz not null,
  finishing_at timestamptz,
  file_id uuid references files (id),
  given_up_at timestamptz
);
comment on table incoming_files is 'Files that come part by part, until they are whole, or a day';
comment on column incoming_files.received is 'Bytes that are kept: the next part begins here';
comment on column incoming_files.finishing_at is 'Since when somebody makes a file of it';
create index incoming_files_of_merchant on incoming_files (merchant_id, touched_at);
create index incoming_files_old on incoming_files (begun_at, id);
select wall_off('incoming_files');

create table incoming_parts (
  id uuid primary key,
  merchant_id uuid not null references merchants (id),
  incoming_id uuid not null references incoming_files (id) on delete cascade,
  at integer not null check (at >= 0),
  length integer not null check (length > 0),
  unique (incoming_id, at)
);
comment on table incoming_parts is 'Where in its file a part begins; its bytes are kept under its id';
create index incoming_parts_of_merchant on incoming_parts (merchant_id);
select wall_off('incoming_parts');
