global using Membership = Dendrite.Fast.Matrix.Protocol.Membership;
