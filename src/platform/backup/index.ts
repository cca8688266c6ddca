export { BackupError } from './backup-error.js';
export { backupDatabase, type BackupSummary } from './write-backup.js';
export { restoreDatabase, type RestoreOptions, type RestoreSummary } from './restore-backup.js';
