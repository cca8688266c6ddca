// What the import asks the server.
import { graphql, type ResultOf, type VariablesOf } from '../../lib/graphql.ts';
import { apiQuery } from '../../lib/queries.ts';

export const PREVIEW_IMPORT = graphql(`
  mutation PreviewImport($input: ImportProgrammeInput!) {
    previewImport(input: $input) {
      preview {
        format
        changesNothing
        fingerprint
        importSourceId
        counts {
          kind
          count
        }
        findings {
          code
          kind
          text
          where
        }
        differences {
          key
          subject
          label
          field
          last
          file
          here
          verdict
          reason
        }
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

export const IMPORT_PROGRAMME = graphql(`
  mutation ImportProgramme($input: ImportProgrammeInput!) {
    importProgramme(input: $input) {
      draft {
        id
        name
      }
      importRun {
        id
        counts {
          kind
          count
        }
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

const IMPORT_TABLE = graphql(`
  query ImportTable($fileId: ID!) {
    importTable(fileId: $fileId) {
      table
      fields
      columns {
        heading
        samples
        field
      }
    }
  }
`);

const IMPORTS = graphql(`
  query ConferenceImports($slug: String!) {
    conference(slug: $slug) {
      id
      importSources {
        id
        name
        url
        everyMinutes
        format
        timeZone
        lastRunAt
        nextRunAt
        lastError
        failures
        draft {
          id
          name
        }
      }
      importRuns(first: 20) {
        totalCount
        nodes {
          id
          fileName
          format
          createdAt
          counts {
            kind
            count
          }
          draft {
            id
            name
          }
          source {
            id
            name
          }
        }
      }
    }
  }
`);

export const CREATE_SOURCE = graphql(`
  mutation CreateImportSource($input: CreateImportSourceInput!) {
    createImportSource(input: $input) {
      importSource {
        id
      }
      errors {
        code
        message
        path
      }
    }
  }
`);
export const UPDATE_SOURCE = graphql(`
  mutation UpdateImportSource($input: UpdateImportSourceInput!) {
    updateImportSource(input: $input) {
      importSource {
        id
      }
      errors {
        code
        message
        path
      }
    }
  }
`);
export const REMOVE_SOURCE = graphql(`
  mutation RemoveImportSource($input: RemoveImportSourceInput!) {
    removeImportSource(input: $input) {
      removedId
      errors {
        code
        message
        path
      }
    }
  }
`);

export type ImportInput = VariablesOf<typeof PREVIEW_IMPORT>['input'];
export type ImportPreview = NonNullable<ResultOf<typeof PREVIEW_IMPORT>['previewImport']['preview']>;
export type ImportDifference = ImportPreview['differences'][number];
export type ImportVerdict = ImportDifference['verdict'];
export type ImportFinding = ImportPreview['findings'][number];
export type ImportResult = ResultOf<typeof IMPORT_PROGRAMME>['importProgramme'];
export type ImportTable = NonNullable<ResultOf<typeof IMPORT_TABLE>['importTable']>;
type Imports = ResultOf<typeof IMPORTS>['conference'];
export type ImportRun = NonNullable<Imports['importRuns']>['nodes'][number];
export type ImportSource = NonNullable<Imports['importSources']>[number];

export const importTableQuery = (fileId: string) => apiQuery(IMPORT_TABLE, { fileId });
export const importsQuery = (slug: string) => apiQuery(IMPORTS, { slug });
export const IMPORTS_REFRESH = ['ConferenceImports'];

/** A count by its name; 0 where the server says none. */
export function countOf(counts: readonly { readonly kind: string; readonly count: number }[], kind: string): number {
  return counts.find((each) => each.kind === kind)?.count ?? 0;
}
