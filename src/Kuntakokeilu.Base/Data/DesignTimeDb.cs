using Microsoft.EntityFrameworkCore.Design;

namespace Kuntakokeilu.Base.Data;

/// <summary>What <c>dotnet ef migrations add</c> needs; no server is asked.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<KokeiluDb>
{
    public KokeiluDb CreateDbContext(string[] args) => new(Database.Options("Host=none"));
}
