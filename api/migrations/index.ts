import type { MigrationInterface } from 'typeorm'
import { CreateSchema1795435919060 } from './1795435919060-create-schema.js'

/** All migrations, oldest first; append-only once released. */
export const migrations: (new () => MigrationInterface)[] = [CreateSchema1795435919060]
