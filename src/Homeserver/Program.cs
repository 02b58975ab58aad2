using Dendrite.Fast.Homeserver;

return await ServerHost.RunAsync(args);
