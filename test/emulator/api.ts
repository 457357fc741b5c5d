import { AwsClient } from 'aws4fetch';

import { parseXml } from './xml';

/** The services of the emulator, each in the words of its own protocol. */
export interface Api {
  /** A service that is asked by an action and its parameters, and can answer in JSON. */
  readonly query: <T>(service: string, action: string, parameters?: Readonly<Record<string, string>>) => Promise<T>;
  /** EC2, which answers in XML. */
  readonly ec2: <T>(action: string, parameters?: Readonly<Record<string, string>>) => Promise<T>;
  /** A service that is asked by a target and JSON. */
  readonly json: <T>(service: string, target: string, body?: unknown) => Promise<T>;
  /** A service that is asked by paths: in JSON, or in text where it is none. */
  readonly rest: <T>(service: string, method: string, path: string, body?: unknown) => Promise<T>;
}

/** Where an emulator answers, and with whose keys it is asked. */
export interface Door {
  readonly url: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Opens the services of an emulator. */
export function openApi({ url, region, ...keys }: Door): Api {
  const client = new AwsClient({ ...keys, region, retries: 0 });
  const ask = async (service: string, path: string, init: RequestInit) => {
    const response = await client.fetch(`${url}${path}`, { ...init, aws: { service } });
    const text = await response.text();
    if (!response.ok) throw new Error(`${service} answered ${response.status}: ${text.slice(0, 300)}`);
    return text;
  };
  const form = (service: string, parameters: Readonly<Record<string, string>>) =>
    ask(service, '/', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(parameters).toString(),
    });
  return {
    query: async (service, action, parameters = {}) => {
      const text = await form(service, { Action: action, ContentType: 'JSON', ...parameters });
      const answer = JSON.parse(text) as Record<string, Record<string, never>>;
      return answer[`${action}Response`]?.[`${action}Result`] as never;
    },
    ec2: async (action, parameters = {}) => {
      const answer = parseXml(await form('ec2', { Action: action, Version: '2016-11-15', ...parameters }));
      return (answer as Record<string, never>)[`${action}Response`] as never;
    },
    json: async (service, target, body = {}) => {
      const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target };
      return JSON.parse(await ask(service, '/', { method: 'POST', headers, body: JSON.stringify(body) })) as never;
    },
    rest: async (service, method, path, body) => {
      const text = await ask(service, path, { method, ...(body === undefined ? {} : { body: bodyOf(body) }) });
      return (text.startsWith('{') ? JSON.parse(text) : text) as never;
    },
  };
}

const bodyOf = (body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body));
