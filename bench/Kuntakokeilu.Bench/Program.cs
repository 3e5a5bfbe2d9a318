using Kuntakokeilu.Bench;
using Kuntakokeilu.Bench.Steering;

// Before anything else is loaded: this process is measured.
return args is ["duckdb", string file] ? DuckDbReading.Run(file) : BenchCommands.Run(args);
