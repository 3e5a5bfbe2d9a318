using Kuntakokeilu.Core.Access.Policies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kuntakokeilu.Core.Register.Tables;

/// <summary>A person of the register. Everything else refers to the number, never to the identifier.</summary>
internal sealed class Person
{
    internal const string Sequence = "person_id";

    /// <summary>Of the identifiers that are given on the web: W and eight digits.</summary>
    internal const string WebSequence = "web_key";

    public required int Id { get; init; }

    /// <summary>The identifier as the register gives it.</summary>
    public required string Key { get; init; }

    public required int RecordingId { get; init; }
}

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("person", "register");
        person.Metadata.Model.AddSequence(Person.Sequence, "register").Type = typeof(int);
        person.Metadata.Model.AddSequence(Person.WebSequence, "register").Type = typeof(int);
        person.IsPersonalOfFormerToo(p => p.Id);
        person.Property(p => p.Id).ValueGeneratedNever();
        person.Property(p => p.Key).UseCollation("C");
        person.HasIndex(p => p.Key).IsUnique();
    }
}
