using Dendrite.Fast.Http;

return args switch
{
    ["serve", .. var rest] => await ServeCommand.RunAsync(rest),
    ["mixed-client", .. var rest] => MixedClient.Run(rest),
    ["idle-client", .. var rest] => IdleClient.Run(rest),
    _ => await DriveCommand.RunAsync(args),
};
