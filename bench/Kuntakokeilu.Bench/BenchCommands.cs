using System.CommandLine;
using Kuntakokeilu.Bench.Access;
using Kuntakokeilu.Bench.Figures;
using Kuntakokeilu.Bench.Guidance;
using Kuntakokeilu.Bench.Import;
using Kuntakokeilu.Bench.Load;
using Kuntakokeilu.Bench.Money;
using Kuntakokeilu.Bench.Register;
using Kuntakokeilu.Bench.Rules;
using Kuntakokeilu.Bench.Same;
using Kuntakokeilu.Bench.Statements;
using Kuntakokeilu.Bench.Statistics;
using Kuntakokeilu.Bench.Steering;

namespace Kuntakokeilu.Bench;

/// <summary>The verbs of the bench.</summary>
internal static class BenchCommands
{
    private static readonly Option<string> Folder = new("--work")
    {
        Description = "Folder for made registers and results.",
        DefaultValueFactory = _ => "var/bench",
    };

    private static readonly Option<string?> Figures = new("--figures")
    {
        Description = "A document that gets the figures; they are always printed.",
    };

    private static readonly Option<string> Program = new("--kokeilu") { Description = "The program.", Required = true };

    private static readonly Option<int> People = Size("--people", 640_000);

    private static readonly Option<int> Runs = new("--pairs")
    {
        Description = "Runs of each.",
        DefaultValueFactory = _ => 3,
    };

    private static readonly Option<bool> Quick = new("--quick") { Description = "A look, not figures to publish." };

    internal static int Run(string[] args) =>
        new RootCommand("Measures what the project promises.")
        {
            Register(),
            Steering(),
            Rules(),
            Database(),
            Access(),
            Statistics(),
            Work(),
            Launch(),
            Money(),
            Guidance(),
            Statements(),
            Same(),
        }
            .Parse(args)
            .Invoke();

    private static Command Register()
    {
        Option<int> people = Size("--people", RegisterSize.Whole.People);
        Option<int> rows = Size("--rows", RegisterSize.Whole.Rows);
        Option<int> acts = Size("--acts", RegisterSize.Whole.Acts);
        Command command = new("register", "Makes facts and acts of exact sizes.") { people, rows, acts, Folder };
        command.SetAction(result =>
        {
            RegisterSize size = new(result.GetValue(people), result.GetValue(rows), result.GetValue(acts));
            Console.WriteLine(RegisterFiles.Make(size, result.GetRequiredValue(Folder)));
        });
        return command;
    }

    private static Command Steering()
    {
        Option<int> pairs = new("--pairs") { Description = "Runs of each.", DefaultValueFactory = _ => 9 };
        Command command = new("steering", "The steering job against DuckDB reading the same file.")
        {
            Program,
            pairs,
            Folder,
            Figures,
            Quick,
        };
        command.SetAction(result =>
        {
            SteeringComparison comparison = new(
                Path.GetFullPath(result.GetRequiredValue(Program)),
                result.GetRequiredValue(Folder)
            );
            bool quick = result.GetValue(Quick);
            List<string> lines = comparison.Run(RegisterSize.Whole, quick ? 3 : result.GetValue(pairs), quick);
            FiguresFile.Put(result.GetValue(Figures), "machine", Machine.Describe());
            FiguresFile.Put(result.GetValue(Figures), "steering", lines);
        });
        return command;
    }

    private static Command Database()
    {
        Command command = new("database", "The import against COPY, then pages and API on what was imported.")
        {
            Program,
            People,
            Runs,
            Folder,
            Figures,
            Quick,
        };
        command.SetAction(
            async (result, _) =>
            {
                string program = Path.GetFullPath(result.GetRequiredValue(Program));
                string folder = result.GetRequiredValue(Folder);
                bool quick = result.GetValue(Quick);
                await using BenchServer server = await BenchServer.Start(folder);
                ImportComparison import = new(program, folder, server);
                List<string> lines = await import.Run(result.GetValue(People), quick ? 1 : result.GetValue(Runs));
                FiguresFile.Put(result.GetValue(Figures), "import", lines);
                // The front page shows what is published.
                new ImportedSample(program, folder, server).Publish(server.Existing("imported"), 1);
                SiteLoad load = new(program, server.Existing("imported"));
                FiguresFile.Put(result.GetValue(Figures), "pages", await load.Run(quick ? 5 : 20));
            }
        );
        return command;
    }

    private static Command Statistics()
    {
        Command command = new("statistics", "Publishing from the database, queries, and the cubes against DuckDB.")
        {
            Program,
            People,
            Runs,
            Folder,
            Figures,
            Quick,
        };
        command.SetAction(
            async (result, _) =>
            {
                string folder = result.GetRequiredValue(Folder);
                int runs = result.GetValue(Quick) ? 1 : result.GetValue(Runs);
                await using BenchServer server = await BenchServer.Start(folder);
                ImportedSample sample = new(Path.GetFullPath(result.GetRequiredValue(Program)), folder, server);
                string database = await sample.Make(result.GetValue(People));
                FiguresFile.Put(result.GetValue(Figures), "publishing", sample.Publish(database, runs));
                StatisticsLoad queries = new(database);
                FiguresFile.Put(result.GetValue(Figures), "queries", await queries.Run(runs == 1 ? 5 : 20));
                FiguresFile.Put(
                    result.GetValue(Figures),
                    "cubes",
                    await CubeComparison.Run(database, sample.Files(result.GetValue(People)), runs)
                );
            }
        );
        return command;
    }

    private static Command Work()
    {
        Command command = new(
            "work",
            "The steps of a jobseeker's journey, the TE office's queue and the caseload, on a full register."
        )
        {
            Program,
            People,
            Folder,
            Figures,
            Quick,
        };
        command.SetAction(
            async (result, _) =>
            {
                string folder = result.GetRequiredValue(Folder);
                await using BenchServer server = await BenchServer.Start(folder);
                ImportedSample sample = new(Path.GetFullPath(result.GetRequiredValue(Program)), folder, server);
                string database = await sample.Make(result.GetValue(People));
                await using WorkSite site = await WorkSite.Start(database);
                JourneyLoad journeys = new(database, site);
                FiguresFile.Put(
                    result.GetValue(Figures),
                    "journeys",
                    await journeys.Run(result.GetValue(Quick) ? 5 : 20)
                );
                FiguresFile.Put(result.GetValue(Figures), "queue", await new QueueLoad(database, site).Run());
                CaseloadLoad caseload = new(database, site);
                FiguresFile.Put(
                    result.GetValue(Figures),
                    "caseload",
                    await caseload.Run(result.GetValue(Quick) ? 5 : 20)
                );
            }
        );
        return command;
    }

    private static Command Launch()
    {
        Command command = new("launch", "The transfers of everybody at the start of the pilots.")
        {
            Program,
            People,
            Runs,
            Folder,
            Figures,
            Quick,
        };
        command.SetAction(result =>
        {
            LaunchLoad load = new(Path.GetFullPath(result.GetRequiredValue(Program)), result.GetRequiredValue(Folder));
            int runs = result.GetValue(Quick) ? 1 : result.GetValue(Runs);
            FiguresFile.Put(result.GetValue(Figures), "launch", load.Run(result.GetValue(People), runs));
        });
        return command;
    }

    private static Command Money()
    {
        Option<int> clients = new("--clients") { Description = "Who commit at once.", DefaultValueFactory = _ => 16 };
        Command command = new("money", "Commitments entered into the book, beside pgbench on the same server.")
        {
            clients,
            Runs,
            Folder,
            Figures,
            Quick,
        };
        command.SetAction(
            async (result, _) =>
            {
                bool quick = result.GetValue(Quick);
                await using BenchServer server = await BenchServer.Start(result.GetRequiredValue(Folder));
                MoneyComparison comparison = new(server, quick ? 5 : 20, quick ? 1 : result.GetValue(Runs));
                FiguresFile.Put(result.GetValue(Figures), "money", await comparison.Run(result.GetValue(clients)));
            }
        );
        return command;
    }

    private static Command Guidance() =>
        OnServer(
            "guidance",
            "Words looked for in five thousand answers, beside the bare query.",
            (server, seconds, runs) => new GuidanceComparison(server, seconds, runs).Run()
        );

    private static Command Statements() =>
        OnServer(
            "statements",
            "Statements delivered to a twin of the payers, beside pgbench on the same server.",
            (server, seconds, runs) => new DeliveryComparison(server, seconds, runs).Run()
        );

    /// <summary>What is compared on a server of its own, its figures under its own name.</summary>
    private static Command OnServer(string name, string does, Func<BenchServer, int, int, Task<List<string>>> run)
    {
        Command command = new(name, does) { Runs, Folder, Figures, Quick };
        command.SetAction(
            async (result, _) =>
            {
                bool quick = result.GetValue(Quick);
                await using BenchServer server = await BenchServer.Start(result.GetRequiredValue(Folder));
                FiguresFile.Put(
                    result.GetValue(Figures),
                    name,
                    await run(server, quick ? 5 : 20, quick ? 1 : result.GetValue(Runs))
                );
            }
        );
        return command;
    }

    private static Command Same()
    {
        Option<string> before = new("--before") { Description = "The program as it was.", Required = true };
        Command command = new("same", "An earlier program and this one: the same results, and not slower.")
        {
            Program,
            before,
            People,
            Runs,
            Folder,
            Figures,
            Quick,
        };
        command.SetAction(
            async (result, _) =>
            {
                string folder = result.GetRequiredValue(Folder);
                await using BenchServer server = await BenchServer.Start(folder);
                SameComparison same = new(
                    Path.GetFullPath(result.GetRequiredValue(before)),
                    Path.GetFullPath(result.GetRequiredValue(Program)),
                    folder,
                    server
                );
                int runs = result.GetValue(Quick) ? 1 : result.GetValue(Runs);
                FiguresFile.Put(result.GetValue(Figures), "same", await same.Run(result.GetValue(People), runs));
            }
        );
        return command;
    }

    private static Command Rules()
    {
        Option<string> peers = new("--peers")
        {
            Description = "Folder of the other engines' rules.",
            DefaultValueFactory = _ => "bench/peers",
        };
        Command command = new("rules", "The test of the target group against rules engines; to be run on one core.")
        {
            peers,
            Folder,
            Figures,
            Quick,
        };
        command.SetAction(result =>
        {
            RulesComparison comparison = new(
                result.GetRequiredValue(peers),
                result.GetRequiredValue(Folder),
                result.GetValue(Quick) ? 0.1 : 0.5
            );
            FiguresFile.Put(result.GetValue(Figures), "rules", comparison.Run());
        });
        return command;
    }

    private static Command Access()
    {
        Command command = new("access", "What access costs, and whether a refusal's time tells anything.")
        {
            Folder,
            Figures,
            Quick,
        };
        command.SetAction(
            async (result, _) =>
            {
                bool quick = result.GetValue(Quick);
                await using BenchServer server = await BenchServer.Start(result.GetRequiredValue(Folder));
                string database = await AccessRegister.Make(server);
                AccessComparison comparison = new(database, quick ? 100 : 1_000);
                FiguresFile.Put(result.GetValue(Figures), "access", await comparison.Run());
                SilenceComparison silence = new(database, quick ? 100 : 1_000);
                FiguresFile.Put(result.GetValue(Figures), "silence", await silence.Run());
            }
        );
        return command;
    }

    private static Option<int> Size(string name, int whole) =>
        new(name) { Description = $"How many; {whole} without.", DefaultValueFactory = _ => whole };
}
