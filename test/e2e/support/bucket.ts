import { AwsClient } from 'aws4fetch';

/** The deep storage's bucket, seen from outside Druid. */
export interface Bucket {
  readonly put: (key: string, body: string) => Promise<void>;
  readonly keys: (prefix: string) => Promise<readonly string[]>;
}

/** Opens a bucket of an S3-compatible server. */
export function openBucket(url: string, credentials: { accessKeyId: string; secretAccessKey: string }): Bucket {
  const client = new AwsClient({ ...credentials, service: 's3', region: 'us-east-1', retries: 0 });
  const call = async (path: string, init: RequestInit = {}) => {
    const response = await client.fetch(`${url}${path}`, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
    return text;
  };
  return {
    put: async (key, body) => {
      await call(`/${key}`, { method: 'PUT', body });
    },
    keys: async (prefix) => {
      const listing = await call(`?list-type=2&prefix=${encodeURIComponent(prefix)}`);
      return [...listing.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) => key);
    },
  };
}
