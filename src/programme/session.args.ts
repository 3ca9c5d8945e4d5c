import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import { PageArgs } from '../catalog/catalog.args.js';
import { DateScalar } from '../platform/graphql/scalars.js';

export enum SessionOrder {
  STARTS_AT_ASC = 'STARTS_AT_ASC',
}

registerEnumType(SessionOrder, {
  name: 'SessionOrder',
  description: 'In which order the programme is listed.',
  valuesMap: { STARTS_AT_ASC: { description: 'The earliest first.' } },
});

@InputType('SessionFilter', {
  description:
    'Several values of one field are alternatives; several fields must all hold. An empty list narrows nothing, an unknown slug is met by nothing; at most 100 values a field.',
})
export class SessionFilter {
  @Field(() => DateScalar, {
    nullable: true,
    description: "A day in the event's time zone on which it takes place, in whole or in part.",
  })
  on?: Date | string | null;

  @Field(() => [String], { nullable: true, description: 'Slugs of venues.' })
  venues?: string[] | null;
}

@ArgsType()
export class SessionsArgs extends PageArgs {
  @Field(() => SessionFilter, { nullable: true, description: 'Which programme items; all where absent.' })
  filter?: SessionFilter | null;

  @Field(() => SessionOrder, { nullable: true, description: 'STARTS_AT_ASC where absent.' })
  orderBy?: SessionOrder | null;
}
