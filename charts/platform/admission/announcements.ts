import { groupsOf } from '../../config/groups';
import { namesOf } from '../../config/names';
import type { ResolvedEnvironment } from '../../config/schema/resolved';
import type { Policy } from './policy';

/** What Druid writes into labels and annotations of its pods begins with these. */
const LABEL = 'druidDiscoveryAnnouncement-';
const ANNOTATION = 'druidNodeInfo-';

/**
 * Druid's processes announce themselves in labels and annotations of their pods, and find each other by them. To do so, each may patch pods:
 * RBAC cannot tell one's own from another's, nor an announcement from anything else. The API server can, as it knows for which pod a token was
 * made.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/#bound-service-account-tokens
 */
export function announcements(environment: ResolvedEnvironment): Policy {
  return {
    name: 'announcements',
    about: { group: '', resources: ['pods', 'pods/status'] },
    variables: {
      before: 'oldObject == null ? {} : oldObject.metadata.?labels.orValue({})',
      after: 'object.metadata.?labels.orValue({})',
      toldBefore: 'oldObject == null ? {} : oldObject.metadata.?annotations.orValue({})',
      toldAfter: 'object.metadata.?annotations.orValue({})',
      isDruid: `request.userInfo.username in ${JSON.stringify(accountsOf(environment))}`,
      isOwn: [
        "request.userInfo.username == 'system:serviceaccount:' + object.metadata.namespace + ':' + object.spec.serviceAccountName",
        "has(request.userInfo.extra) && 'authentication.kubernetes.io/pod-uid' in request.userInfo.extra",
        "object.metadata.uid in request.userInfo.extra['authentication.kubernetes.io/pod-uid']",
      ].join(' && '),
      announcesNothing: [
        same('variables.before', 'variables.after', `k.startsWith('${LABEL}')`),
        same('variables.toldBefore', 'variables.toldAfter', `k.startsWith('${ANNOTATION}')`),
      ].join(' && '),
      changesNothingElse: [
        'oldObject != null && object.spec == oldObject.spec',
        ...['finalizers', 'ownerReferences'].map(
          (field) => `object.metadata.?${field}.orValue([]) == oldObject.metadata.?${field}.orValue([])`,
        ),
        same('variables.before', 'variables.after', `!k.startsWith('${LABEL}')`),
        same('variables.toldBefore', 'variables.toldAfter', `!k.startsWith('${ANNOTATION}')`),
      ].join(' && '),
    },
    validations: [
      {
        expression: 'variables.announcesNothing || variables.isOwn',
        message: `labels ${LABEL}* and annotations ${ANNOTATION}* are changed by the pod itself, and by nobody else`,
      },
      {
        expression: '!variables.isDruid || (variables.isOwn && variables.changesNothingElse)',
        message: `a process of Druid changes labels ${LABEL}* and annotations ${ANNOTATION}* of its own pod, and nothing else`,
      },
    ],
  };
}

/** The users that Druid's processes are to the API server. */
function accountsOf(environment: ResolvedEnvironment): readonly string[] {
  const roles = [...new Set(groupsOf(environment).map(({ role }) => role))];
  return roles.map((role) => `system:serviceaccount:${environment.namespace}:${namesOf(environment).component(role)}`).sort();
}

/** Whether what is meant by a condition on its key is the same before and after. */
function same(before: string, after: string, condition: string): string {
  const oneWay = (one: string, other: string) => `${one}.all(k, !(${condition}) || (k in ${other} && ${one}[k] == ${other}[k]))`;
  return `${oneWay(before, after)} && ${oneWay(after, before)}`;
}
