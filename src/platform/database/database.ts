import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { Sql, Statement } from './sql.js';

/** Runs hot reads on TypeORM's own connections, past its entities, which cost three times as much. */
@Injectable()
export class Database implements Sql {
  constructor(private readonly dataSource: DataSource) {}

  /** The rows as pg returns them; Row is the caller's claim about the columns. */
  async query<Row>(statement: Statement): Promise<Row[]> {
    const { rows } = await this.pool.query(statement);
    return rows as Row[];
  }

  private get pool(): Pool {
    // TypeORM keeps its pool untyped. Looked up each time, because a reconnected source has another one.
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}
