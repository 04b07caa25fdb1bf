export interface RateLimits {
  windowSeconds: number;
  /** Per window and principal; an address, which a whole building may share, gets `addressFactor` times as much. */
  reads: number;
  writes: number;
  addressFactor: number;
  /** Writes that name one phone number, whoever sends them. */
  perPhone: number;
}

/** Who signs the codes of this portal's workers. */
export interface IssuerSettings {
  /** Short, for it stands in every code. */
  iss: string;
  name: string;
  /** The address in the QR code; only addresses of its origin carry one. A function where it is known only once the server listens. */
  verifyUrl: string | (() => string);
}

export interface Settings {
  /** Rules where no community is named. */
  timeZone: string;
  holdSeconds: number;
  holdsPerViewer: number;
  holdRenewals: number;
  quoteSeconds: number;
  /** How long a finished write's answer is kept for its key. */
  keySeconds: number;
  bodyBytes: number;
  metadataKeys: number;
  metadataBytes: number;
  pageSize: number;
  /** The longest stretch of days that one question for slots may cover. */
  slotDays: number;
  paymentDays: number;
  issuer: IssuerSettings;
  /** So long before and after the agreed time a worker is in time. */
  earlyMinutes: number;
  lateMinutes: number;
  /** Streams that one person may have open at a time. */
  streamsPerViewer: number;
  /** A silent stream says at least this often that it is alive. */
  heartbeatSeconds: number;
  /** Then it ends, so that whoever comes back is known by a token that still counts. */
  streamSeconds: number;
  rateLimits: RateLimits | false;
}

export const defaultSettings: Settings = {
  timeZone: 'Asia/Shanghai',
  holdSeconds: 300,
  holdsPerViewer: 2,
  holdRenewals: 3,
  quoteSeconds: 1800,
  keySeconds: 24 * 3600,
  bodyBytes: 65_536,
  metadataKeys: 20,
  metadataBytes: 4096,
  pageSize: 50,
  slotDays: 62,
  paymentDays: 7,
  // Reserved for examples: no scanner is led to anybody's page by a sandbox's code.
  issuer: { iss: 'linli-demo', name: '邻里演示', verifyUrl: 'https://linli.example/verify' },
  earlyMinutes: 30,
  lateMinutes: 30,
  streamsPerViewer: 20,
  heartbeatSeconds: 15,
  streamSeconds: 3600,
  rateLimits: { windowSeconds: 60, reads: 1200, writes: 600, addressFactor: 5, perPhone: 600 },
};
