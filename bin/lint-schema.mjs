/** The rules for schema.graphql. */
import graphql from '@graphql-eslint/eslint-plugin';

const rules = {
  ...graphql.configs['flat/schema-recommended'].rules,
  ...graphql.configs['flat/schema-relay'].rules,
  '@graphql-eslint/require-description': [
    'error',
    {
      types: true,
      DirectiveDefinition: true,
      FieldDefinition: true,
      InputValueDefinition: true,
      EnumValueDefinition: true,
    },
  ],
  // `Event.search` pages forward only: a client does not read a ranked list from its end.
  '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
  // Short lists are plain lists (`Event.venues`), and every connection has `nodes`. Objects that are only
  // listed, such as audit entries, are no Node.
  '@graphql-eslint/relay-edge-types': [
    'error',
    { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false },
  ],
  '@graphql-eslint/strict-id-in-types': [
    'error',
    {
      exceptions: {
        // Payloads and values, which have no identity.
        suffixes:
          'Connection Edge Change Payload Error Page Count Facets Statistics Report Preview Hours Answer Answers Reason'.split(
            ' ',
          ),
        types: [
          'PageInfo',
          'Point',
          'Representative',
          'Image',
          'ImageRendition',
          'LocalizedText',
          'ExhibitorInitial',
          'Stage',
          'SignUp',
          'Highlight',
          'Call',
          'RoleGrant',
          'InviteResult',
          'InvitedContact',
          'EventContact',
          'EmptySearchDay',
          'EmptySearchWords',
          'ExhibitorMailSample',
          'MailTemplate',
          'MovedObjects',
          'BoothAllocation',
          'HallPlan',
          'FloorFeature',
          'ServiceHit',
          'PlanBackground',
          'PlannedOccupant',
          'ExhibitorReview',
          'PendingExhibitorChange',
          'PendingProductChange',
          'SearchSetting',
          'SearchSynonyms',
          'SynonymGroup',
          'KioskSettings',
          'DuplicateExhibitors',
          'ReadingCandidate',
          'ReadingCandidates',
          'UncertainCharacter',
        ],
      },
    },
  ],
};

export const schema = {
  files: ['schema.graphql'],
  plugins: { '@graphql-eslint': graphql },
  languageOptions: {
    parser: graphql.parser,
    parserOptions: { graphQLConfig: { schema: './schema.graphql' } },
  },
  rules,
};
