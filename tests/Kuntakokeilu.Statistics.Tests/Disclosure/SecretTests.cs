using System.Collections;
using System.Reflection;
using System.Text.Json;
using Kuntakokeilu.Statistics.Cells;
using Kuntakokeilu.Statistics.Disclosure;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Statistics.Tests.Disclosure;

/// <summary>The secret and the exact counts stay inside: no text, error or published type holds them.</summary>
public sealed class SecretTests
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    [Fact]
    public void Another_secret_gives_other_noise()
    {
        double[] one = Noises(1);
        double[] other = Noises(2);

        Assert.InRange(Correlation.Of(one, other), -4 / Math.Sqrt(one.Length), 4 / Math.Sqrt(one.Length));
        Assert.Equal(one, Noises(1));
    }

    [Fact]
    public void No_text_tells_the_secret()
    {
        byte[] secret = [.. Enumerable.Range(100, 32).Select(i => (byte)i)];
        RecordKeys keys = new(secret);
        string[] texts =
        [
            keys.ToString()!,
            keys.Fingerprint,
            Assert.Throws<InvalidOperationException>(() => JsonSerializer.Serialize(keys)).ToString(),
            Assert.Throws<ArgumentException>(() => new RecordKeys(secret.AsSpan(0, 31))).ToString(),
            Assert.Throws<ArgumentNullException>(() => keys.Of(null!)).ToString(),
        ];

        foreach (string text in texts)
        {
            Assert.DoesNotContain(Convert.ToHexString(secret[..4]), text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Convert.ToBase64String(secret)[..8], text, StringComparison.Ordinal);
            Assert.DoesNotContain("defg", text, StringComparison.Ordinal); // the bytes 100-103 as letters
        }
    }

    [Fact]
    public void Nothing_but_its_keeper_gives_bytes_out() =>
        Assert.DoesNotContain(
            typeof(RecordKeys).GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static),
            member => TypeOf(member) is { } type && type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type)
        );

    [Fact]
    public void Fingerprints_tell_secrets_apart_and_nothing_else()
    {
        Assert.Equal(Crowd.Secret(1).Fingerprint, Crowd.Secret(1).Fingerprint);
        Assert.NotEqual(Crowd.Secret(1).Fingerprint, Crowd.Secret(2).Fingerprint);
        Assert.Matches("^[0-9a-f]{16}$", Crowd.Secret(1).Fingerprint);
    }

    [Fact]
    public void People_in_a_text_are_without_numbers()
    {
        People people = People.Of(987_654, 123_456_789);

        Assert.DoesNotMatch("[0-9]", $"{people} {(people, people)} {new { people }}");
    }

    /// <summary>What tables are made of has no place for exact counts or keys.</summary>
    [Fact]
    public void Nothing_published_can_hold_an_exact_count() =>
        Assert.Empty(
            typeof(PublishedTable)
                .Assembly.GetTypes()
                .Where(type => type.Namespace == typeof(PublishedTable).Namespace)
                .SelectMany(type => type.GetMembers(Everything))
                .Where(member => TypeOf(member) is { } type && Mentions(type))
                .Select(member => $"{member.DeclaringType}.{member.Name}")
        );

    private static double[] Noises(byte secret) =>
        [.. Crowd.Cells(Crowd.Keys(50_000, secret), 10).Select(cell => PTable.Standard.Publish(cell) - 10.0)];

    private static Type? TypeOf(MemberInfo member) =>
        member switch
        {
            FieldInfo field => field.FieldType,
            PropertyInfo property => property.PropertyType,
            MethodInfo method => method.ReturnType,
            _ => null,
        };

    private static bool Mentions(Type type) =>
        type == typeof(People)
        || type == typeof(RecordKeys)
        || (type.HasElementType && Mentions(type.GetElementType()!))
        || type.GetGenericArguments().Any(Mentions);
}
