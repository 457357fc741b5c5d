import type { Policy } from './policy';

/**
 * Druid's processes announce themselves in labels and annotations of their pods, and find each other by them. To do so, each may patch pods:
 * RBAC cannot tell one's own from another's. The API server can, as it knows for which pod a token was made.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/#bound-service-account-tokens
 */
export const announcements: Policy = {
  name: 'announcements',
  resources: ['pods', 'pods/status'],
  variables: {
    before: 'oldObject == null ? {} : oldObject.metadata.?labels.orValue({})',
    after: 'object.metadata.?labels.orValue({})',
    toldBefore: 'oldObject == null ? {} : oldObject.metadata.?annotations.orValue({})',
    toldAfter: 'object.metadata.?annotations.orValue({})',
    isSame: [
      same('variables.before', 'variables.after', 'druidDiscoveryAnnouncement-'),
      same('variables.toldBefore', 'variables.toldAfter', 'druidNodeInfo-'),
    ].join(' && '),
    isOwn: [
      "request.userInfo.username == 'system:serviceaccount:' + object.metadata.namespace + ':' + object.spec.serviceAccountName",
      "has(request.userInfo.extra) && 'authentication.kubernetes.io/pod-uid' in request.userInfo.extra",
      "object.metadata.uid in request.userInfo.extra['authentication.kubernetes.io/pod-uid']",
    ].join(' && '),
  },
  validations: [
    {
      expression: 'variables.isSame || variables.isOwn',
      message: 'labels druidDiscoveryAnnouncement-* and annotations druidNodeInfo-* are changed by the pod itself, and by nobody else',
    },
  ],
};

/** Whether what begins with a prefix is the same before and after. */
function same(before: string, after: string, prefix: string): string {
  const oneWay = (one: string, other: string) => `${one}.all(k, !k.startsWith('${prefix}') || (k in ${other} && ${one}[k] == ${other}[k]))`;
  return `${oneWay(before, after)} && ${oneWay(after, before)}`;
}
