import { Component, type ComponentChildren } from 'preact';

interface RecoveryProps {
  /** Ends the visit, so that the failed screen is not shown again. */
  readonly onError: () => void;
  readonly children: ComponentChildren;
}

/** The wait before the first screen is shown again, in milliseconds. */
const WAIT = 1000;

/** Returns to the first screen after an error of a screen. Otherwise the kiosk would stay broken. */
export class Recovery extends Component<RecoveryProps, { readonly hasFailed: boolean }> {
  override componentDidCatch(error: unknown): void {
    // The heartbeat reports the error to the staff.
    reportError(error);
    this.props.onError();
    this.setState({ hasFailed: true });
    setTimeout(() => this.setState({ hasFailed: false }), WAIT);
  }

  override render(): ComponentChildren {
    return this.state.hasFailed ? null : this.props.children;
  }
}
