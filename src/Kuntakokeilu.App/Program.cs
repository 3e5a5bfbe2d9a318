using Kuntakokeilu.App.Commands;

return CommandLine.Run(args);
