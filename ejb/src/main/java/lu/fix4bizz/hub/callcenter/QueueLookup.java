package lu.fix4bizz.hub.callcenter;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lu.fix4bizz.hub.accounts.model.Company;
import lu.fix4bizz.hub.accounts.model.CompanyRepository;
import lu.fix4bizz.hub.accounts.model.Licence;
import lu.fix4bizz.hub.accounts.model.User;
import lu.fix4bizz.hub.callcenter.model.Agent;
import lu.fix4bizz.hub.callcenter.model.AgentRepository;
import lu.fix4bizz.hub.callcenter.model.Queue;
import lu.fix4bizz.hub.callcenter.model.QueueAgent;
import lu.fix4bizz.hub.callcenter.model.QueueRepository;
import lu.fix4bizz.hub.numbers.model.Extension;

/** Reads a company's queues for {@link CalledQueues}, in one short transaction. */
@Stateless
public class QueueLookup {
    @Inject
    private CompanyRepository companies;
    @Inject
    private QueueRepository queues;
    @Inject
    private AgentRepository agents;

    /** @return a list that can be kept */
    public ArrayList<QueueLine> queues(String domain) {
        return companies.findByDomain(domain).map(this::queues).orElseGet(ArrayList::new);
    }

    private ArrayList<QueueLine> queues(Company company) {
        Map<Long, Agent> standing = agents.ofCompany(company.id()).stream().collect(Collectors.toMap(agent -> agent.user().id(), Function.identity()));
        Map<Long, List<QueueAgent>> places = queues.agentsOfCompany(company.id()).stream().collect(Collectors.groupingBy(place -> place.queue().id()));
        return queues.of(company.id()).stream().map(queue -> line(queue, company, places.getOrDefault(queue.id(), List.of()), standing))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static QueueLine line(Queue queue, Company company, List<QueueAgent> places, Map<Long, Agent> standing) {
        return new QueueLine(company.id(), company.domain(), queue.extension().digits(), queue.name(),
                places.stream().map(place -> agent(place, Optional.ofNullable(standing.get(place.user().id())))).toList());
    }

    private static QueueLine.Agent agent(QueueAgent place, Optional<Agent> standing) {
        return new QueueLine.Agent(place.user().id(), place.user().extension().map(Extension::digits).orElse(""),
                standing.filter(agent -> takesCalls(place)).flatMap(Agent::availableFrom).orElse(Instant.MAX));
    }

    private static boolean takesCalls(QueueAgent place) {
        User user = place.user();
        return place.joined() && user.has(Licence.CALL_CENTRE) && user.extension().isPresent() && !user.isOut();
    }
}
