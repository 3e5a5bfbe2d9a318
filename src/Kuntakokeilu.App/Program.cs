using Kuntakokeilu.App.Commands;
using Kuntakokeilu.Core.Commands;

return CommandLine.Run(args, Verbs.All);
