import type { k8s } from 'cdk8s-plus-30';

/** A variable with a plain value. */
export const value = (name: string, text: string): k8s.EnvVar => ({ name, value: text });

/** A variable with a key of a Secret. */
export const fromSecret = (name: string, secret: string, key: 'username' | 'password'): k8s.EnvVar => ({
  name,
  valueFrom: { secretKeyRef: { name: secret, key } },
});

/** A variable with a field of the pod that it is in. */
export const fromField = (name: string, fieldPath: string): k8s.EnvVar => ({ name, valueFrom: { fieldRef: { fieldPath } } });
