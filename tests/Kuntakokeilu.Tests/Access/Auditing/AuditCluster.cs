using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Access.Auditing;

/// <summary>
/// A PostgreSQL whose transactions are only those of these tests, one after another: what may be sealed depends on every
/// transaction of a server.
/// </summary>
[CollectionDefinition(nameof(AuditCluster))]
public sealed class AuditCluster : ICollectionFixture<AuditCluster>, IAsyncDisposable
{
    internal TestCluster Cluster { get; } = TestCluster.OfItsOwn();

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();
}
