import { Component, type ComponentChildren } from 'preact';

interface RecoveryProps {
  /** Ends the visit, so that the screen of the error is not shown again. */
  readonly onError: () => void;
  readonly children: ComponentChildren;
}

/** The wait before the first screen is shown again, in milliseconds. */
const WAIT = 1000;

/** Shows the first screen again after an error of a screen, which would leave a broken one in the hall otherwise. */
export class Recovery extends Component<RecoveryProps, { readonly failed: boolean }> {
  override componentDidCatch(error: unknown): void {
    // The staff hear of it.
    reportError(error);
    this.props.onError();
    this.setState({ failed: true });
    setTimeout(() => this.setState({ failed: false }), WAIT);
  }

  override render(): ComponentChildren {
    return this.state.failed ? null : this.props.children;
  }
}
