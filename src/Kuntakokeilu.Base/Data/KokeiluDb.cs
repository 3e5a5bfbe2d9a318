using Microsoft.EntityFrameworkCore;

namespace Kuntakokeilu.Base.Data;

/// <summary>
/// The database: a schema for each subject. One context for all, so that one transaction can write what several
/// subjects have; but it names none. Tables, their mappings and their names here stand in the subjects' folders.
/// </summary>
internal sealed class KokeiluDb(DbContextOptions<KokeiluDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(SubjectsProject.Assembly);
}
