import type { Check } from '../check';
import { skipped } from '../check';
import { ofKinds } from '../expected';
import { verdictOf } from './conditions';

const secrets: Check = {
  id: 'secrets',
  area: 'secrets',
  name: 'every Secret that pods refer to is there, with its keys',
  needs: [],
  readOnly: true,
  run: async ({ cluster, expected }) => {
    const faults: string[] = [];
    const brought = expected.manifests.some(({ kind }) => kind === 'SecretProviderClass');
    for (const { namespace, name, keys, of } of expected.secrets) {
      const found = await cluster.find('secret', namespace, name);
      // Where pods bring their Secrets, these go with the last of them.
      if (found === undefined && brought && of.every(ends)) continue;
      if (found === undefined) faults.push(`Secret '${name}' is not there, and ${of.join(', ')} need it`);
      else for (const key of keys) if ((found.data?.[key] ?? '') === '') faults.push(`Secret '${name}' has nothing at '${key}'`);
    }
    const details = expected.secrets.map(({ name, keys }) => `${name}: ${keys.join(', ')}`);
    return expected.secrets.length === 0 ? { faults: ['no pod refers to a Secret: Druid has passwords'] } : { faults, details };
  },
};

const fetched: Check = {
  id: 'fetched',
  area: 'secrets',
  name: 'what fetches Secrets from elsewhere has fetched them',
  needs: [],
  readOnly: true,
  run: async (context) => {
    const kinds = ['ExternalSecret', 'ClusterExternalSecret', 'SecretStore', 'ClusterSecretStore', 'PushSecret'];
    const manifests = ofKinds(context.expected, { 'external-secrets.io': kinds });
    return manifests.length === 0 ? skipped('this environment fetches none with External Secrets') : verdictOf(context, manifests);
  },
};

/** Whether the pods of an object end by themselves: of a Job, and of a template for tasks. */
const ends = (of: string) => /^(Job|CronJob|ConfigMap)\//.test(of);

export const secretChecks: readonly Check[] = [secrets, fetched];
