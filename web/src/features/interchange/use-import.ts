// One import from the choice of a file to the result: upload, dry run, answers to what it asks, and the import itself.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, type PayloadError, send } from '../../lib/api.ts';
import { useSay } from '../../lib/say.tsx';
import { MAX_UPLOAD_BYTES, upload } from '../../lib/upload.ts';
import { toast } from '../../ui/toasts.tsx';
import {
  IMPORT_PROGRAMME,
  type ImportInput,
  type ImportPreview,
  type ImportResult,
  PREVIEW_IMPORT,
} from './import-documents.ts';

export type ImportOrigin =
  | { readonly kind: 'file'; readonly fileId: string; readonly name: string }
  | { readonly kind: 'url'; readonly url: string; readonly name: string }
  | { readonly kind: 'source'; readonly sourceId: string; readonly name: string };

export interface ImportOptions {
  readonly draftId: string | null;
  readonly timeZone: string | null;
  /** Field by heading; null where nobody said. */
  readonly columns: Readonly<Record<string, string>> | null;
}

const NO_OPTIONS: ImportOptions = { draftId: null, timeZone: null, columns: null };

export interface ImportState {
  readonly step: 'choose' | 'uploading' | 'reading' | 'report' | 'importing' | 'done';
  /** Share of the file that is sent. */
  readonly sent: number;
  readonly origin: ImportOrigin | null;
  readonly options: ImportOptions;
  readonly preview: ImportPreview | null;
  readonly errors: readonly PayloadError[];
  readonly result: ImportResult | null;
}

const START: ImportState = {
  step: 'choose',
  sent: 0,
  origin: null,
  options: NO_OPTIONS,
  preview: null,
  errors: [],
  result: null,
};

export interface Import extends ImportState {
  readonly chooseFile: (file: File) => Promise<void>;
  readonly choose: (origin: ImportOrigin) => Promise<void>;
  readonly lookAgain: (options: Partial<ImportOptions>) => Promise<void>;
  /** `takeFromFile`: keys of differences where the file shall win. */
  readonly carryOut: (takeFromFile: readonly string[]) => Promise<void>;
  readonly startOver: () => void;
}

export function useImport(conferenceId: string): Import {
  const say = useSay();
  const queries = useQueryClient();
  const [state, setState] = useState<ImportState>(START);

  const failed = (error: unknown, back: ImportState['step']): void => {
    const isOffline = error instanceof ApiError && error.code === 'OFFLINE';
    toast({ kind: 'bad', text: say(isOffline ? 'web.error.offline.title' : 'web.error.unknown.title') });
    setState((before) => ({ ...before, step: back }));
  };

  const look = async (origin: ImportOrigin, options: ImportOptions): Promise<void> => {
    setState((before) => ({ ...before, step: 'reading', origin, options, errors: [] }));
    try {
      const { previewImport } = await send(PREVIEW_IMPORT, { input: inputOf(conferenceId, origin, options) });
      setState((before) => ({
        ...before,
        step: 'report',
        preview: previewImport.preview,
        errors: previewImport.errors,
      }));
    } catch (error) {
      failed(error, 'choose');
    }
  };

  const chooseFile = async (file: File): Promise<void> => {
    if (file.size > MAX_UPLOAD_BYTES) return toast({ kind: 'bad', text: say('web.import.tooLarge') });
    setState({ ...START, step: 'uploading' });
    try {
      const fileId = await upload(file, (sent) => setState((before) => ({ ...before, sent })));
      await look({ kind: 'file', fileId, name: file.name }, NO_OPTIONS);
    } catch (error) {
      failed(error, 'choose');
    }
  };

  const carryOut = async (takeFromFile: readonly string[]): Promise<void> => {
    const { origin, options, preview } = state;
    if (!origin || !preview) return;
    setState((before) => ({ ...before, step: 'importing', errors: [] }));
    const input = { ...inputOf(conferenceId, origin, options), takeFromFile: [...takeFromFile] };
    try {
      // The fingerprint is of what would be done; with other choices it is another one.
      const fingerprint =
        takeFromFile.length === 0
          ? preview.fingerprint
          : ((await send(PREVIEW_IMPORT, { input })).previewImport.preview?.fingerprint ?? null);
      const { importProgramme } = await send(IMPORT_PROGRAMME, { input: { ...input, fingerprint } });
      const isDone = importProgramme.errors.length === 0;
      setState((before) => ({
        ...before,
        step: isDone ? 'done' : 'report',
        errors: importProgramme.errors,
        result: importProgramme,
      }));
      if (isDone) await queries.invalidateQueries();
    } catch (error) {
      failed(error, 'report');
    }
  };

  return {
    ...state,
    chooseFile,
    choose: (origin) => look(origin, NO_OPTIONS),
    lookAgain: async (options) => (state.origin ? look(state.origin, { ...state.options, ...options }) : undefined),
    carryOut,
    startOver: () => setState(START),
  };
}

function inputOf(
  conferenceId: string,
  origin: ImportOrigin,
  { draftId, timeZone, columns }: ImportOptions,
): ImportInput {
  return {
    ...(origin.kind === 'source' ? { importSourceId: origin.sourceId } : { conferenceId }),
    ...(origin.kind === 'file' ? { fileId: origin.fileId } : {}),
    ...(origin.kind === 'url' ? { url: origin.url } : {}),
    ...(draftId ? { draftId } : {}),
    ...(timeZone ? { timeZone } : {}),
    ...(columns ? { columns: Object.entries(columns).map(([heading, field]) => ({ heading, field })) } : {}),
  };
}
