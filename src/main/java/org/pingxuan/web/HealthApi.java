package org.pingxuan.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pingxuan.desk.BuiltRelease;
import org.pingxuan.desk.Holdings;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the service can do its work: rules are live and the database answers. */
@RestController
final class HealthApi {

    private final House house;

    HealthApi(House house) {
        this.house = house;
    }

    @GetMapping("/actuator/health")
    ResponseEntity<Map<String, Object>> health() {
        long submissions = house.archive().read(Holdings::latest);
        String release = house.inForce().newest(BuiltRelease::id);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", "UP");
        body.put("release", release);
        body.put("submissions", submissions);
        return ResponseEntity.ok(body);
    }
}
