using System.Net;
using Kuntakokeilu.App.Commands;
using Kuntakokeilu.App.DemoScanner;
using Kuntakokeilu.App.DemoTwins;
using Kuntakokeilu.Core.Attachments;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Attachments;

/// <summary>The client and the queue against the twin, a process of its own.</summary>
public sealed class ScanningTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private const string States =
        "select name || ' ' || state || ' ' || tries || ' ' || (select count(*) from attachments.part p where p.attachment_id = a.id) "
        + "from attachments.attachment a order by name";

    [Fact]
    public async Task What_waits_is_found_clean_or_infected_and_tried_again_when_nobody_answers()
    {
        await using TestRegister register = await TestRegister.Make(cluster);
        await register.Run(
            $"""
            insert into access.account (issuer, subject, name, created_at) values ('https://test', 'a', 'A', now());
            insert into attachments.attachment (id, account_id, matter, slot, name, kind, size, hash, state, at)
            select gen_random_uuid(), 1, '{Guid.Empty}', n, n || '.pdf', 1, 1, sha256('x'), 1, now() + n * interval '1 second'
            from generate_series(1, 3) n;
            insert into attachments.part (attachment_id, seq, content)
            select id, 0, case slot when 2 then '\x{Convert.ToHexStringLower(
                ClamdTwin.Eicar.AsSpan(0, 40)
            )}'::bytea else '%PDF-' end from attachments.attachment;
            insert into attachments.part (attachment_id, seq, content)
            select id, 1, case slot when 2 then '\x{Convert.ToHexStringLower(
                ClamdTwin.Eicar.AsSpan(40)
            )}'::bytea else repeat('a', 1000000)::bytea end from attachments.attachment
            """
        );
        // Nobody listens there.
        AttachmentScanning nobody = Scanning(register, new(IPAddress.Loopback, 1));
        Assert.True(await nobody.ScanNext(Stop));
        Assert.Equal(["1.pdf 4 1 2", "2.pdf 1 0 2", "3.pdf 1 0 2"], await register.Lines(States));

        using DemoProcess twin = DemoProcess.Start(
            [SimulateServiceCommand.Verb, ClamdTwin.Name],
            TwinSecret.New().ToLine(),
            port: 0
        );
        AttachmentScanning scanning = Scanning(register, new(IPAddress.Loopback, twin.Address.Port));
        while (await scanning.ScanNext(Stop)) { }
        // The first waits for its time.
        Assert.Equal(["1.pdf 4 1 2", "2.pdf 3 0 0", "3.pdf 2 0 2"], await register.Lines(States));
        Assert.Equal(1, (await scanning.Now(Stop)).Waiting);

        register.Clock.Now += TimeSpan.FromMinutes(2);
        Assert.True(await scanning.ScanNext(Stop));
        Assert.Equal(["1.pdf 2 1 2", "2.pdf 3 0 0", "3.pdf 2 0 2"], await register.Lines(States));
        Assert.False(await scanning.ScanNext(Stop));
    }

    private static AttachmentScanning Scanning(TestRegister register, IPEndPoint at) =>
        new(register.Source, new ClamdScanner(at), register.Clock);
}
