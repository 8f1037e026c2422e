import type { MigrationInterface } from 'typeorm'

/** All migrations, oldest first; append-only once released. */
export const migrations: (new () => MigrationInterface)[] = []
