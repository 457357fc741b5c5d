const BRAND = Symbol.for('cdk8s-druid.Cpu');

/**
 * An amount of processor time, in the sense of Kubernetes' `cpu` resource.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#meaning-of-cpu
 */
export class Cpu {
  /** Whole or fractional processors: `Cpu.units(0.5)` is half of one. */
  static units(amount: number): Cpu {
    return new Cpu(amount * 1000);
  }

  /** Thousandths of a processor: `Cpu.millis(250)` is a quarter of one. */
  static millis(amount: number): Cpu {
    return new Cpu(amount);
  }

  /** Whether a value is an amount of processor time, also one of another copy of this package. */
  static isCpu(value: unknown): value is Cpu {
    return typeof value === 'object' && value !== null && BRAND in value;
  }

  /** Tells the class apart where `instanceof` cannot: several copies of a package may be loaded at once. */
  readonly [BRAND] = true;
  readonly #millis: number;

  private constructor(millis: number) {
    this.#millis = millis;
  }

  /** The amount in thousandths of a processor. */
  toMillis(): number {
    return this.#millis;
  }

  /** The number of whole processors that hold this amount, at least one: what a JVM is told it has. */
  toProcessors(): number {
    return Math.max(1, Math.ceil(this.#millis / 1000));
  }

  /** Kubernetes' canonical text: `2` or `250m`. */
  toString(): string {
    return this.#millis % 1000 === 0 ? `${this.#millis / 1000}` : `${this.#millis}m`;
  }
}
