using Kuntakokeilu.App.Commands;
using Kuntakokeilu.Base.Data.Cluster;
using Kuntakokeilu.Core.Commands;

HttpClient.DefaultProxy = new ProxyForOthers(HttpClient.DefaultProxy);
DatabaseServer.ForgetShellVariables();
return CommandLine.Run(args, Verbs.All);
