// One vocabulary for memberships in this project: the protocol's. The stored numbers appear where rows are read.
global using Membership = Dendrite.Fast.Matrix.Protocol.Membership;
