using System.Text;
using Kuntakokeilu.Core.Sample;

namespace Kuntakokeilu.Tests.Sample;

/// <summary>The files of a sample, in memory.</summary>
internal sealed record SampleOutput(byte[] Facts, byte[] Acts)
{
    /// <summary>What officials do with the people.</summary>
    internal byte[] Contacts { get; private init; } = [];

    internal byte[] Plans { get; private init; } = [];

    /// <summary>Services agreed on with them.</summary>
    internal byte[] Services { get; private init; } = [];

    internal string[][] FactRows => Rows(Facts);

    internal string[][] ActRows => Rows(Acts);

    internal string[][] ContactRows => Rows(Contacts);

    internal string[][] PlanRows => Rows(Plans);

    internal static SampleOutput Of(int people, ulong seed, int parallelism = 2)
    {
        using MemoryStream facts = new();
        using MemoryStream acts = new();
        using MemoryStream contacts = new();
        using MemoryStream plans = new();
        using MemoryStream referrals = new();
        SampleText text = new(facts, acts);
        SampleWorkText work = new(contacts, plans, seed);
        SampleServicesText services = new(referrals, seed);
        text.WriteHeaders();
        work.WriteHeaders();
        services.WriteHeader();
        new SampleRegister(people, seed).Make(
            parallelism,
            part => part,
            part =>
            {
                text.Write(part);
                work.Write(part);
                services.Write(part);
            }
        );
        text.Flush();
        work.Flush();
        services.Flush();
        return new(facts.ToArray(), acts.ToArray())
        {
            Contacts = contacts.ToArray(),
            Plans = plans.ToArray(),
            Services = referrals.ToArray(),
        };
    }

    private static string[][] Rows(byte[] file) =>
        [.. Encoding.UTF8.GetString(file).TrimEnd('\n').Split('\n').Skip(1).Select(line => line.Split(','))];
}
