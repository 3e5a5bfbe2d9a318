using Kuntakokeilu.Core.Commands;

// The verbs that go from files to files, as a native program: docs/adr/0004.
return CommandLine.Run(args, CommandLine.FileVerbs);
