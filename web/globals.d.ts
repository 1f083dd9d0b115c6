// The names that the program and the scripts beside it share. Only tsc reads this file; the page does not load it.

/** The module that wasm-bindgen writes for the program (src/main.rs). */
interface BackcastProgram {
  /** Compiles the program and prepares it for its first call. */
  default(from: { module_or_path: string | WebAssembly.Module | Promise<Response> }): Promise<unknown>;
  /** Draws the page. */
  begin(): void;
  /**
   * Takes one step in finding the chance of a plan. The first call passes the plan's file, the later ones an empty text.
   * The answer begins with `+` while there are steps left, and with `.` when it is final.
   */
  step_odds(file: string): string;
}

/** The module that wasm-bindgen writes for the program that makes files for other programs (src/workbook.rs). */
interface WorkbookProgram {
  /** Compiles the program and prepares it for its first call. */
  default(from: { module_or_path: string }): Promise<unknown>;
  /** The file of a plan, or nothing if it cannot be made. */
  make_file(plan: string, today: string, language: string, form: string): Uint8Array<ArrayBuffer> | undefined;
  /** The table of a file as JSON, or why there is none. */
  read_table(file: Uint8Array, sheet: number): string | undefined;
}

/** Receives news of a file: how many percent are done, then its bytes or the text of its table, or nothing. */
type HearFile = (news?: number | Uint8Array | string) => void;
/** Makes a file of a plan in a worker (workbook_host.js). The answer says whether it is being made. */
type MakeFile = (plan: string, today: string, language: string, form: string, hear: HearFile) => boolean;
declare var backcast_make: MakeFile;
/** Reads the table of a file in a worker (workbook_host.js). The answer says whether it is being read. */
type ReadFile = (file: Uint8Array, sheet: number, hear: HearFile) => boolean;
declare var backcast_read: ReadFile;
/** Hears in the worker how many steps are done, of how many (workbook_worker.js). */
type HearSteps = (done: number, of: number) => void;
declare var backcast_progress: HearSteps;

/** Receives an answer about the chance of a plan; without an answer, the page has to find the chance itself. */
type HearChance = (answer?: string) => void;

// The program calls these functions.

/** Writes a record into the journal (journal.js). An empty text means that the record was removed. */
type KeepRecord = (key: string, text: string) => void;
declare var backcast_keep: KeepRecord;
/** Asks the worker for the chance of a plan (odds_host.js). An empty file withdraws the question. The answer says whether there is a worker. */
type AskChance = (place: number, file: string, tell: HearChance) => boolean;
declare var backcast_ask: AskChance;
/** Loads the text of the model plans (templates.js). */
type LoadTemplates = () => Promise<string>;
declare var backcast_templates: LoadTemplates;
/** Lets the newer build that is waiting take over the page (updates.js). */
declare var backcast_update: () => void;

/** Resolves when the first screen is painted, or need not be waited for: the program's files are requested then (start.js). */
declare var backcast_painted: Promise<void>;

/** The program inside the single file: scripts/single.mjs puts it in front of single.js. */
declare const program: BackcastProgram;

/** Trusted Types, where the browser has them. The address is an object there, and is used like a text. */
declare var trustedTypes: { createPolicy(name: string, rules: AddressPolicy): AddressPolicy } | undefined;
interface AddressPolicy {
  createScriptURL(url: string): string;
}
