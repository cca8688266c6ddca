export declare const BROWSER_SWITCHES: string[];
export declare function browserEnvironment(folder: string): Promise<Record<string, string>>;
