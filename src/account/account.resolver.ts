import { Query, Resolver } from '@nestjs/graphql';
import { AccountType } from './account.type.js';

/** Tells who is asking. */
@Resolver(() => AccountType)
export class AccountResolver {
  // Every caller is a visitor as long as nobody can sign in.
  @Query(() => AccountType, { nullable: true, description: 'The signed-in account; null for a visitor.' })
  viewer(): AccountType | null {
    return null;
  }
}
