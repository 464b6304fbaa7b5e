export type Settings = Readonly<Record<string, string>>;

/**
 * The server's settings, given on its command line so that an old data folder always runs with today's.
 * Durable first (an acknowledged step is on disk), then small: memory is only touched as it is used.
 */
export const settings: Settings = {
  // No TCP: only who may enter the socket's folder can connect.
  listen_addresses: '',
  unix_socket_permissions: '0700',
  port: '5432',
  max_connections: '50',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // fsync on macOS leaves the data in the disk's own cache; only this asks the disk too.
  ...(process.platform === 'darwin' ? { wal_sync_method: 'fsync_writethrough' } : {}),
  shared_buffers: '128MB',
  huge_pages: 'off',
  work_mem: '4MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '1GB',
  // No query here grows with its table, so parallel workers would only cost memory and /dev/shm.
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  io_method: 'sync',
  jit: 'off',
  ssl: 'off',
  max_logical_replication_workers: '0',
  cluster_name: 'ruzhu',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_destination: 'stderr',
  logging_collector: 'off',
  log_checkpoints: 'off',
  // Statements may hold personal data: they do not go to the log, not even those that failed.
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** The settings as arguments of the `postgres` program. */
export const settingArguments = (all: Settings): readonly string[] =>
  Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
