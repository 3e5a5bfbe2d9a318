using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Core.Monitoring.Publishing;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Disclosure;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Monitoring.Oracle;
using Kuntakokeilu.Tests.Sample;

namespace Kuntakokeilu.Tests.Monitoring;

/// <summary>
/// The calibrated sample register, counted and published once for the tests that look at it: until July 2022, with the
/// exact cells, which only made-up people have outside the program.
/// </summary>
[CollectionDefinition(nameof(CountedSample))]
public sealed class CountedSample(TestCluster cluster) : ICollectionFixture<CountedSample>, IAsyncLifetime
{
    internal const int People = 4_000;

    private static readonly Month Last = Month.Of(2022, 7);

    internal BaseCube ByPlace { get; private set; } = null!;

    internal BaseCube ByResponsible { get; private set; } = null!;

    internal BaseCube ByGroup { get; private set; } = null!;

    /// <summary>The exact cells of a scope.</summary>
    internal BaseCube Of(CubeScope scope) =>
        scope switch
        {
            CubeScope.Place => ByPlace,
            CubeScope.Responsible => ByResponsible,
            CubeScope.Group => ByGroup,
        };

    internal Release Release { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        SampleOutput sample = SampleOutput.Of(People, seed: 1);
        await using TestRegister register = await TestRegister.Make(cluster);
        await register.Import(sample.Facts, sample.Acts);
        await register.ImportWork(sample.Contacts, sample.Plans, personsAtATime: 5_000);
        await PastServices.Import(register, sample.Services);
        RecordKeys keys = new([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);
        Release = (
            await new PublishJob(register.Source, register.Clock, _ => keys).Run(
                new(Last),
                "test",
                CancellationToken.None
            )
        )!;
        (ByPlace, ByResponsible, ByGroup) = await CubesTests.Count(
            register,
            keys,
            Last,
            workers: 2,
            personsAtATime: 5_000
        );
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
