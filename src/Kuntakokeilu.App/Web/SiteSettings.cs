using System.Net;
using System.Security.Cryptography.X509Certificates;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.App.Web.Telemetry;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Acting.Mandates;
using Kuntakokeilu.Core.Casework.Statements.Delivery;
using Kuntakokeilu.Core.Grants.Payments.Batches;
using Kuntakokeilu.Core.Notices.Messages;
using Kuntakokeilu.Core.Population.Vtj;
using Kuntakokeilu.Core.Transfers.Requests;

namespace Kuntakokeilu.App.Web;

/// <summary>What the site must know to start. Nothing else is read from the environment.</summary>
internal sealed record SiteSettings
{
    /// <summary>Where it listens; see <see cref="ListenUrls"/>.</summary>
    internal required IReadOnlyList<string> Urls { get; init; }

    /// <summary>The names by which it is asked for, beside this machine's own.</summary>
    internal IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The database; the site does not close it. Without one only pages that need none can be shown.</summary>
    internal SiteDatabase? Database { get; init; }

    /// <summary>The people in the register are made up, and every page says so.</summary>
    internal bool IsSynthetic { get; init; }

    /// <summary>By whom one signs in; null when nobody can.</summary>
    internal SignInSettings? SignIn { get; init; }

    /// <summary>By which customers are told of things; null when nothing is sent.</summary>
    internal MessagesSettings? Messages { get; init; }

    /// <summary>Who knows on whose behalf one may act; null when nobody does.</summary>
    internal MandatesSettings? Mandates { get; init; }

    /// <summary>Who knows of changes in the population; null when nobody is asked.</summary>
    internal PopulationSettings? Population { get; init; }

    /// <summary>How often changes in the population are read.</summary>
    internal TimeSpan PopulationInterval { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>By which statements go to Kela and the funds; null when they go nowhere.</summary>
    internal FundLineSettings? Funds { get; init; }

    /// <summary>By which what is decided to be paid goes to the bank; null when it goes nowhere, and waits.</summary>
    internal PaymentLineSettings? Payments { get; init; }

    /// <summary>Who looks for viruses in what is attached; null when nobody does, and then nobody is shown it.</summary>
    internal EndPoint? Scanner { get; init; }

    /// <summary>Networks of the proxies whose word on the browser's address and on https is taken.</summary>
    internal IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>Encrypts the keys in the database, so that who reads them there can't make a cookie.</summary>
    internal X509Certificate2? KeyCertificate { get; init; }

    /// <summary>How much of the open statistics one may ask for.</summary>
    internal StatisticsLimits Statistics { get; init; } = new();

    /// <summary>What it tells of its own work.</summary>
    internal TelemetrySettings Telemetry { get; init; } = new();

    /// <summary>How often the same account may look for people.</summary>
    internal SearchLimits Searches { get; init; } = new();

    /// <summary>So long a body may take to come, whole.</summary>
    internal TimeSpan LongestBody { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>An answer that shows nobody does not come earlier, whatever was looked for.</summary>
    internal TimeSpan LeastForNobody { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The legal day is set, and every page says which it is.</summary>
    internal bool IsDaySet { get; init; }

    /// <summary>
    /// Whom a form makes a municipality's customer is so at once; else a TE officer transfers (4 § 3 mom).
    /// </summary>
    internal bool TransfersWithoutOfficial { get; init; }

    /// <summary>So many days a municipality has to say whether it accepts a customer.</summary>
    internal int DaysToAccept { get; init; } = RequestDays.UsualToAccept;

    /// <summary>Working days in which a municipality hands over a customer who has moved.</summary>
    internal int HandOverDays { get; init; } = 3;

    /// <summary>Whether what is done again and again (sealing, sending, reckoning) is done here; else other nodes do it.</summary>
    internal bool RunsJobs { get; init; } = true;

    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether the browser speaks https: with the site itself, or with the proxy before it.</summary>
    internal bool IsHttps =>
        Proxies.Count > 0 || Urls.All(url => url.StartsWith("https:", StringComparison.OrdinalIgnoreCase));
}
