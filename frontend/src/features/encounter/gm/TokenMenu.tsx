import { Menu } from "@mantine/core";
import { removeToken, setTokenStatus } from "../../../api/activeView";
import { useActiveView } from "../../../api/activeViewContext";
import { useRunner } from "../../../api/gmAction";
import { TOKEN_STATUSES, type TokenStatus } from "../../../api/model";
import { PointMenu } from "../../../ui/gm/PointMenu";

interface TokenMenuProps {
  tokenId: string;
  at: { x: number; y: number };
  onClose: () => void;
}

/** A token's states, any of them at once, and its removal. */
export function TokenMenu({ tokenId, at, onClose }: TokenMenuProps) {
  const { run } = useRunner();
  const token = useActiveView((view) => view.encounter_tokens[tokenId]);
  if (!token) {
    return null;
  }
  const toggled = (status: TokenStatus) =>
    TOKEN_STATUSES.filter((known) => token.status.includes(known) !== (known === status));
  return (
    <PointMenu at={at} label={`Token ${token.name}`} onClose={onClose}>
      <Menu.Label>
        {token.name} · {token.type}
      </Menu.Label>
      {TOKEN_STATUSES.map((status) => (
        <Menu.Item
          key={status}
          role="menuitemcheckbox"
          aria-checked={token.status.includes(status)}
          data-token-status={status}
          rightSection={token.status.includes(status) ? "✓" : null}
          onClick={() => void run(() => setTokenStatus(tokenId, toggled(status)))}
        >
          {status}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item
        color="red"
        data-testid="remove-token"
        onClick={() => {
          onClose();
          void run(() => removeToken(tokenId));
        }}
      >
        Remove
      </Menu.Item>
    </PointMenu>
  );
}
