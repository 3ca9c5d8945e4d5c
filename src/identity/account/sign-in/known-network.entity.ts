import { Column, Entity, PrimaryColumn, type Relation } from 'typeorm';
import { References } from '../../../platform/database/rows/references.js';
import { AccountEntity } from '../account.entity.js';

/** A network from which an account has signed in successfully. */
@Entity('known_network')
export class KnownNetworkEntity {
  @PrimaryColumn('uuid')
  accountId: string;

  @References(() => AccountEntity, 'fk_known_network_account', { account_id: 'id' }, { onDelete: 'CASCADE' })
  readonly account?: Relation<AccountEntity>;

  @PrimaryColumn('cidr')
  network: string;

  @Column('timestamptz', { default: () => 'now()' })
  lastUsedAt: Date;
}
