/** A line of the log. It never holds a name, a challenge, a credential or an address's own part. */
export type LogEntry = Record<string, string | number | undefined> & { event: string };

export type Log = (entry: LogEntry) => void;
