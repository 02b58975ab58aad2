// One vocabulary for memberships in this project: the protocol's. The stored numbers appear where rows are written.
global using Membership = Dendrite.Fast.Matrix.Protocol.Membership;
global using StoredMembershipCode = Dendrite.Fast.Storage.Membership;
